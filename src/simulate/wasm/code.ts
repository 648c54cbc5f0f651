import { Bytes } from './bytes.js';

export type ValueType = 'i32' | 'i64' | 'f64' | 'v128';

const TYPE_CODES: Readonly<Record<ValueType, number>> = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b };
export const typeCode = (type: ValueType): number => TYPE_CODES[type];

/** Instructions without operands, by their name in the specification. */
const PLAIN = {
  'i32.eqz': 0x45, 'i32.eq': 0x46, 'i32.ne': 0x47, 'i32.lt_s': 0x48, 'i32.lt_u': 0x49, 'i32.gt_s': 0x4a, 'i32.gt_u': 0x4b, 'i32.le_s': 0x4c, 'i32.ge_s': 0x4e, 'i32.ge_u': 0x4f,
  'i32.add': 0x6a, 'i32.sub': 0x6b, 'i32.mul': 0x6c, 'i32.div_u': 0x6e, 'i32.rem_u': 0x70, 'i32.and': 0x71, 'i32.or': 0x72, 'i32.xor': 0x73, 'i32.shl': 0x74, 'i32.shr_u': 0x76,
  'i64.add': 0x7c, 'i64.mul': 0x7e, 'i64.or': 0x84, 'i64.xor': 0x85, 'i64.shl': 0x86, 'i64.shr_u': 0x88,
  'f64.eq': 0x61, 'f64.ne': 0x62, 'f64.lt': 0x63, 'f64.gt': 0x64, 'f64.le': 0x65, 'f64.ge': 0x66,
  'f64.abs': 0x99, 'f64.neg': 0x9a, 'f64.ceil': 0x9b, 'f64.floor': 0x9c, 'f64.trunc': 0x9d, 'f64.sqrt': 0x9f, 'f64.add': 0xa0, 'f64.sub': 0xa1, 'f64.mul': 0xa2, 'f64.div': 0xa3, 'f64.min': 0xa4, 'f64.max': 0xa5,
  'i32.trunc_f64_s': 0xaa, 'i64.extend_i32_u': 0xad, 'f64.convert_i32_s': 0xb7, 'f64.convert_i64_u': 0xba, 'i64.reinterpret_f64': 0xbd, 'i32.wrap_i64': 0xa7,
  return: 0x0f, end: 0x0b, else: 0x05, drop: 0x1a, select: 0x1b,
} as const;
export type PlainInstruction = keyof typeof PLAIN;

/** SIMD instructions without operands, behind the prefix 0xfd. */
const LANES = { 'f64x2.splat': 0x14, 'f64x2.add': 0xf0, 'f64x2.mul': 0xf2 } as const;

/** A name for a local variable of a function. */
export type Local = number;

/** The body of one function: instructions in order, and the locals they use. */
export class Code {
  private readonly out = new Bytes();
  private readonly locals: ValueType[] = [];

  constructor(private readonly parameters: readonly ValueType[]) {}

  /** How many bytes of instructions there are so far. */
  get size(): number {
    return this.out.length;
  }

  local(type: ValueType): Local {
    this.locals.push(type);
    return this.parameters.length + this.locals.length - 1;
  }

  op(...names: readonly PlainInstruction[]): this {
    for (const name of names) this.out.byte(PLAIN[name]);
    return this;
  }
  lanes(name: keyof typeof LANES): this {
    this.out.byte(0xfd).unsigned(LANES[name]);
    return this;
  }
  extractLane(lane: 0 | 1): this {
    this.out.byte(0xfd).unsigned(0x21).byte(lane);
    return this;
  }
  i32(value: number): this {
    this.out.byte(0x41).signed(value);
    return this;
  }
  i64(value: bigint): this {
    this.out.byte(0x42).signed64(value);
    return this;
  }
  f64(value: number): this {
    this.out.byte(0x44).float64(value);
    return this;
  }
  get(local: Local): this {
    this.out.byte(0x20).unsigned(local);
    return this;
  }
  set(local: Local): this {
    this.out.byte(0x21).unsigned(local);
    return this;
  }
  tee(local: Local): this {
    this.out.byte(0x22).unsigned(local);
    return this;
  }
  global(index: number): this {
    this.out.byte(0x23).unsigned(index);
    return this;
  }
  setGlobal(index: number): this {
    this.out.byte(0x24).unsigned(index);
    return this;
  }
  call(index: number): this {
    this.out.byte(0x10).unsigned(index);
    return this;
  }
  /** Loads from the address on the stack plus `offset`. */
  load(type: ValueType, offset: number): this {
    if (type === 'v128') this.out.byte(0xfd).unsigned(0x00).unsigned(3);
    else this.out.byte(type === 'f64' ? 0x2b : type === 'i64' ? 0x29 : 0x28).unsigned(type === 'i32' ? 2 : 3);
    this.out.unsigned(offset);
    return this;
  }
  /** Stores the value on the stack at the address below it plus `offset`. */
  store(type: ValueType, offset: number): this {
    if (type === 'v128') this.out.byte(0xfd).unsigned(0x0b).unsigned(3);
    else this.out.byte(type === 'f64' ? 0x39 : type === 'i64' ? 0x37 : 0x36).unsigned(type === 'i32' ? 2 : 3);
    this.out.unsigned(offset);
    return this;
  }
  /** The number on the stack as a whole one, towards zero; not-a-number is 0, and what is too large the largest. Never traps. */
  truncate(): this {
    this.out.bytes([0xfc, 0x02]);
    return this;
  }
  /** `memory.copy`: target, source and length in bytes are on the stack. */
  copy(): this {
    this.out.bytes([0xfc, 0x0a, 0x00, 0x00]);
    return this;
  }
  block(type: ValueType | null = null): this {
    this.out.byte(0x02).byte(type === null ? 0x40 : typeCode(type));
    return this;
  }
  loop(): this {
    this.out.byte(0x03).byte(0x40);
    return this;
  }
  if(type: ValueType | null = null): this {
    this.out.byte(0x04).byte(type === null ? 0x40 : typeCode(type));
    return this;
  }
  branch(depth: number): this {
    this.out.byte(0x0c).unsigned(depth);
    return this;
  }
  branchIf(depth: number): this {
    this.out.byte(0x0d).unsigned(depth);
    return this;
  }

  /** The body as the code section holds it: runs of locals, instructions, `end`. */
  body(): Bytes {
    const runs: { count: number; type: ValueType }[] = [];
    for (const type of this.locals) {
      const last = runs.at(-1);
      if (last?.type === type) last.count++;
      else runs.push({ count: 1, type });
    }
    const body = new Bytes().unsigned(runs.length);
    for (const { count, type } of runs) body.unsigned(count).byte(typeCode(type));
    return body.bytes(this.out.taken()).byte(PLAIN.end);
  }
}
