/** Of the 109 FAT sectors that the header itself lists. */
const headerFatSectors = 109;
const noStream = 0xffffffff;
const entrySize = 128;
/** The first entry of the directory is its root. */
const rootType = 5;

/**
 * Names of what stands at the top of an OLE container (MS-CFB): the streams of a document itself, not those of objects within it.
 * Null where the directory can't be followed.
 */
export function rootNames(bytes: Uint8Array): string[] | null {
  try {
    return new OleDirectory(bytes).rootNames();
  } catch (error) {
    // Numbers that point outside of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

class OleDirectory {
  readonly #view: DataView;
  readonly #shift: number;
  readonly #fatSectors: readonly number[];
  readonly #sectors: number;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#shift = this.#view.getUint16(30, true) === 12 ? 12 : 9;
    this.#sectors = Math.ceil(bytes.length / 2 ** this.#shift);
    this.#fatSectors = this.#readFatSectors();
  }

  rootNames(): string[] | null {
    const entries = this.#chain(this.#view.getUint32(48, true)).flatMap((sector) => {
      const at = this.#offset(sector);
      return Array.from({ length: 2 ** this.#shift / entrySize }, (_, i) => at + i * entrySize);
    });
    if (entries.length === 0 || this.#view.getUint8(entries[0]! + 66) !== rootType) return null;
    const names: string[] = [];
    const seen = new Set<number>();
    // What stands in a storage is a tree of siblings; the storage names its root.
    for (const open = [this.#link(entries[0]!, 76)]; open.length > 0;) {
      const id = open.pop()!;
      const entry = entries[id];
      if (id === noStream || seen.has(id)) continue;
      if (entry === undefined) return null;
      seen.add(id);
      names.push(this.#name(entry));
      open.push(this.#link(entry, 68), this.#link(entry, 72));
    }
    return names;
  }

  #link(entry: number, field: number): number {
    return this.#view.getUint32(entry + field, true);
  }

  #name(entry: number): string {
    const characters = Math.min(31, Math.max(0, this.#view.getUint16(entry + 64, true) / 2 - 1));
    return String.fromCharCode(...Array.from({ length: characters }, (_, i) => this.#view.getUint16(entry + i * 2, true)));
  }

  /** The sectors of a stream, one after another as the FAT links them; a ring ends when there are more than the file has. */
  #chain(first: number): number[] {
    const chain: number[] = [];
    for (let sector = first; sector < this.#sectors && chain.length <= this.#sectors; sector = this.#next(sector)) chain.push(sector);
    return chain;
  }

  #next(sector: number): number {
    const perSector = this.#shift - 2;
    const fat = this.#fatSectors[sector >> perSector];
    return fat === undefined ? noStream : this.#view.getUint32(this.#offset(fat) + (sector & (2 ** perSector - 1)) * 4, true);
  }

  #readFatSectors(): number[] {
    const used = (sector: number) => sector < this.#sectors;
    const sectors = Array.from({ length: headerFatSectors }, (_, i) => this.#view.getUint32(76 + i * 4, true)).filter(used);
    const perSector = 2 ** (this.#shift - 2) - 1;
    let list = this.#view.getUint32(68, true);
    for (let i = 0; used(list) && i < this.#sectors; i++) {
      const at = this.#offset(list);
      for (let j = 0; j < perSector; j++) sectors.push(this.#view.getUint32(at + j * 4, true));
      list = this.#view.getUint32(at + perSector * 4, true);
    }
    return sectors;
  }

  #offset(sector: number): number {
    return (sector + 1) * 2 ** this.#shift;
  }
}
