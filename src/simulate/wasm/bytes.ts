/** A growing run of bytes, in the encodings of the WebAssembly binary format (core specification 1.0, section 5.2). */
export class Bytes {
  private buffer = new Uint8Array(1024);
  private used = 0;
  private readonly view = new DataView(new ArrayBuffer(8));

  get length(): number {
    return this.used;
  }

  byte(value: number): this {
    if (this.used === this.buffer.length) this.grow(1);
    this.buffer[this.used++] = value;
    return this;
  }

  bytes(values: ArrayLike<number>): this {
    this.grow(values.length);
    this.buffer.set(values, this.used);
    this.used += values.length;
    return this;
  }

  /** Unsigned LEB128, up to 32 bits. */
  unsigned(value: number): this {
    let rest = value >>> 0;
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    return this.byte(rest);
  }

  /** Signed LEB128, 32 bits. */
  signed(value: number): this {
    let rest = value | 0;
    for (;;) {
      const low = rest & 0x7f;
      rest >>= 7;
      if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) return this.byte(low);
      this.byte(low | 0x80);
    }
  }

  /** Signed LEB128, 64 bits. */
  signed64(value: bigint): this {
    let rest = BigInt.asIntN(64, value);
    for (;;) {
      const low = Number(rest & 0x7fn);
      rest >>= 7n;
      if ((rest === 0n && (low & 0x40) === 0) || (rest === -1n && (low & 0x40) !== 0)) return this.byte(low);
      this.byte(low | 0x80);
    }
  }

  float64(value: number): this {
    this.view.setFloat64(0, value, true);
    return this.bytes(new Uint8Array(this.view.buffer));
  }

  name(text: string): this {
    const encoded = new TextEncoder().encode(text);
    return this.unsigned(encoded.length).bytes(encoded);
  }

  /** The bytes so far; a view that is good until the next write. */
  taken(): Uint8Array {
    return this.buffer.subarray(0, this.used);
  }

  private grow(by: number): void {
    if (this.used + by <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.used + by));
    larger.set(this.taken());
    this.buffer = larger;
  }
}
