import { Bytes } from './bytes.js';
import { typeCode, type Code, type ValueType } from './code.js';

interface Signature {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

/** A module under construction: imported functions first, then functions of its own; one memory, which is imported. */
export class Module {
  private readonly signatures: Signature[] = [];
  private readonly signatureKeys = new Map<string, number>();
  private readonly imports: { readonly name: string; readonly type: number }[] = [];
  private readonly functions: { readonly type: number; code: Code | null }[] = [];
  private readonly globals: { readonly type: ValueType; readonly name: string }[] = [];
  private readonly exports: { readonly name: string; readonly index: number }[] = [];

  /** A function of the host, from the import module `host`. All imports come before the first function. */
  import(name: string, parameters: readonly ValueType[], results: readonly ValueType[]): number {
    this.imports.push({ name, type: this.typeOf({ parameters, results }) });
    return this.imports.length - 1;
  }

  /** Names a function before its code is there, so that others can call it. */
  declare(parameters: readonly ValueType[], results: readonly ValueType[]): number {
    this.functions.push({ type: this.typeOf({ parameters, results }), code: null });
    return this.imports.length + this.functions.length - 1;
  }

  define(index: number, code: Code): void {
    const declared = this.functions[index - this.imports.length];
    if (!declared) throw new Error('a function is declared before it is defined');
    declared.code = code;
  }

  /** A variable of the module, 0 at first, which the host can read and set by its name. */
  global(name: string, type: 'i32' | 'i64' | 'f64'): number {
    this.globals.push({ type, name });
    return this.globals.length - 1;
  }

  export(name: string, index: number): void {
    this.exports.push({ name, index });
  }

  /** The bytes of the module. */
  bytes(): Uint8Array {
    const out = new Bytes().bytes([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
    const section = (id: number, content: Bytes): void => {
      out.byte(id).unsigned(content.length).bytes(content.taken());
    };
    const types = new Bytes().unsigned(this.signatures.length);
    for (const { parameters, results } of this.signatures) {
      types.byte(0x60).unsigned(parameters.length).bytes(parameters.map(typeCode)).unsigned(results.length).bytes(results.map(typeCode));
    }
    section(1, types);
    const imports = new Bytes().unsigned(this.imports.length + 1);
    for (const { name, type } of this.imports) imports.name('host').name(name).byte(0x00).unsigned(type);
    section(2, imports.name('host').name('memory').bytes([0x02, 0x00]).unsigned(1));
    const functions = new Bytes().unsigned(this.functions.length);
    for (const { type } of this.functions) functions.unsigned(type);
    section(3, functions);
    const globals = new Bytes().unsigned(this.globals.length);
    for (const { type } of this.globals) {
      globals.byte(typeCode(type)).byte(0x01);
      if (type === 'f64') globals.byte(0x44).float64(0);
      else globals.byte(type === 'i32' ? 0x41 : 0x42).byte(0);
      globals.byte(0x0b);
    }
    section(6, globals);
    const exports = new Bytes().unsigned(this.exports.length + this.globals.length);
    for (const { name, index } of this.exports) exports.name(name).byte(0x00).unsigned(index);
    this.globals.forEach(({ name }, index) => exports.name(name).byte(0x03).unsigned(index));
    section(7, exports);
    const codes = new Bytes().unsigned(this.functions.length);
    for (const { code } of this.functions) {
      if (!code) throw new Error('every declared function is defined');
      const body = code.body();
      codes.unsigned(body.length).bytes(body.taken());
    }
    section(10, codes);
    return out.taken().slice();
  }

  private typeOf(signature: Signature): number {
    const key = `${signature.parameters.join()}>${signature.results.join()}`;
    const known = this.signatureKeys.get(key);
    if (known !== undefined) return known;
    this.signatures.push(signature);
    this.signatureKeys.set(key, this.signatures.length - 1);
    return this.signatures.length - 1;
  }
}
