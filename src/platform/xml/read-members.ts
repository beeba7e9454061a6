import { SaxesParser } from 'saxes';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { XmlElement } from '../../kernel/files/xml-element.ts';
import { plainAttributes, TreeBuilder } from './tree-builder.ts';

export type XmlFault = {
  readonly kind:
    | 'empty'
    | 'not-well-formed'
    /** A document type declaration: entities are a way to blow a file up or to read another one. */
    | 'dtd'
    | 'not-utf8'
    | 'too-large'
    | 'too-deep';
  readonly line: number | null;
  readonly detail: string;
};

export type XmlLimits = {
  /** Of the whole file. */
  readonly bytes: number;
  readonly depth: number;
  /** Characters of text and attributes in one member. */
  readonly memberCharacters: number;
};

const LIMITS: XmlLimits = { bytes: 2 ** 31, depth: 64, memberCharacters: 32 * 2 ** 20 };

/** Carries a fault out of the parser's callbacks, and out of `memberBatches`. */
export class BrokenXml extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

type Reading = {
  /** Whether an element of that local name, within one of that name ('' for the root), is a member to be handed over. */
  isMember(name: string, parent: string): boolean;
  onMember(member: XmlElement): void;
  /** Told once, before any member. */
  onRoot?(name: string, attributes: Readonly<Record<string, string>>): void;
  readonly limits?: Partial<XmlLimits>;
};

/**
 * Streams an XML file and hands over its members one by one; only one member is in memory at a time. Expands no entity but the
 * five of XML and character references, opens nothing else, refuses any DTD. Answers the name of the root element.
 * A throw of `onMember` is passed on.
 */
export async function readMembers(chunks: Chunks, reading: Reading): Promise<Result<{ root: string }, XmlFault>> {
  const walk = memberBatches(chunks, reading);
  try {
    for (;;) {
      const step = await walk.next();
      if (step.done) return ok({ root: step.value });
      for (const member of step.value) reading.onMember(member);
    }
  } catch (error) {
    if (error instanceof BrokenXml) return refuse(error.fault);
    throw error;
  }
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The same at the reader's own pace: the members of each chunk, at last the root's name. Throws `BrokenXml`. */
export async function* memberBatches(
  chunks: Chunks,
  reading: Omit<Reading, 'onMember'>,
): AsyncGenerator<readonly XmlElement[], string> {
  const limits = { ...LIMITS, ...reading.limits };
  let members: XmlElement[] = [];
  const { parser, root } = parserFor({ ...reading, onMember: (member) => void members.push(member) }, limits);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  const parse = (text: string): void => {
    try {
      parser.write(text);
      if (text === '') parser.close();
    } catch (error) {
      throw bytes === 0 && error instanceof BrokenXml ? empty() : error;
    }
  };
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > limits.bytes) throw refusal('too-large', parser.line, `${limits.bytes}`);
    const text = decode(decoder, chunk, parser.line);
    if (text !== '') parse(text);
    if (members.length === 0) continue;
    const found = members;
    members = [];
    yield found;
  }
  const rest = decode(decoder, null, parser.line);
  if (rest !== '') parse(rest);
  parse('');
  if (members.length > 0) yield members;
  const name = root();
  if (name === null) throw empty();
  return name;
}

const empty = (): BrokenXml => new BrokenXml({ kind: 'empty', line: null, detail: '' });

const refusal = (kind: XmlFault['kind'], line: number | null, detail: string): BrokenXml =>
  new BrokenXml({ kind, line, detail: detail.slice(0, 200) });

function decode(decoder: TextDecoder, chunk: Uint8Array | null, line: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw refusal('not-utf8', line, '');
  }
}

function parserFor(
  reading: Reading,
  limits: XmlLimits,
): { parser: SaxesParser<{ xmlns: true }>; root(): string | null } {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const builder = new TreeBuilder(limits.memberCharacters);
  let root: string | null = null;
  /** Names of the elements that are open, until a member begins. */
  const open: string[] = [];
  let depth = 0;
  parser.on('error', (error) => {
    throw refusal('not-well-formed', parser.line, error.message);
  });
  parser.on('doctype', () => {
    throw refusal('dtd', parser.line, '');
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding)) throw refusal('not-utf8', parser.line, encoding);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.depth) throw refusal('too-deep', parser.line, `${limits.depth}`);
    if (root === null) {
      root = tag.local;
      reading.onRoot?.(root, plainAttributes(tag));
    }
    if (!builder.open && !reading.isMember(tag.local, open.at(-1) ?? '')) return void open.push(tag.local);
    if (!builder.begin(tag, parser.line)) throw refusal('too-large', parser.line, tag.local);
  });
  const takeText = (text: string): void => {
    if (builder.open && !builder.add(text)) throw refusal('too-large', parser.line, '');
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('closetag', () => {
    depth -= 1;
    if (!builder.open) return void open.pop();
    const member = builder.end();
    if (member) reading.onMember(member);
  });
  return { parser, root: () => root };
}
