import Handlebars from 'handlebars';

/** What a template is given: plain data, every field that it names is there. */
export type View = Readonly<Record<string, unknown>>;

export type Render = (name: string, view: View) => string;

/** A template that cannot be read, or that names what its page does not have. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly template: string;
  readonly line: number | null;
  readonly reason: string;
  /** @param template its name, without the extension. @param line counted from 1; null where none is known. */
  constructor(template: string, line: number | null, reason: string, options?: ErrorOptions) {
    super(`report template "${template}"${line === null ? '' : `, line ${line}`}: ${reason}`, options);
    this.template = template;
    this.line = line;
    this.reason = reason;
  }
}

type Sources = Readonly<Record<string, string>>;

const OPTIONS: CompileOptions = { strict: true, knownHelpersOnly: true, preventIndent: true };

/**
 * Compiles the templates of a run. Every file is a page and a partial under its own name.
 *
 * Templates are strict: a name that the view does not hold throws a TemplateError, so that nothing is silently left out. Text is
 * escaped by the engine; a triple stash takes only what the report itself drew and escaped.
 */
export function compileTemplates(sources: Sources): Render {
  const engine = Handlebars.create();
  const compiled = new Map(
    Object.entries(sources).map(([name, source]) => [name, told(name, engine.compile<View>(source, OPTIONS))] as const),
  );
  for (const [name, template] of compiled) engine.registerPartial(name, template);
  return (name, view) => {
    const template = compiled.get(name);
    if (template === undefined) throw new Error(`report template "${name}" is missing; the installation is incomplete`);
    return template(view);
  };
}

/** The template whose errors tell where they are; those of a partial already do. */
const told =
  (name: string, template: Handlebars.TemplateDelegate<View>): Handlebars.TemplateDelegate<View> =>
  (view, options) => {
    try {
      return template(view, options);
    } catch (error) {
      throw templateError(name, error);
    }
  };

/**
 * Reads templates without a page to fill: their grammar, the helpers and the partials they name. Fields they name can only be looked up
 * when a page is made.
 * @param names those to check. @throws TemplateError for the first that is not in order
 */
export function checkTemplates(sources: Sources, names: readonly string[]): void {
  for (const name of names) {
    const source = sources[name] ?? '';
    try {
      Handlebars.precompile(source, OPTIONS);
      const visitor = new PartialNames();
      visitor.accept(Handlebars.parse(source));
      const lost = visitor.found.find((partial) => !Object.hasOwn(sources, partial.name));
      if (lost !== undefined) throw new TemplateError(name, lost.line, `there is no template "${lost.name}" to put in here`);
    } catch (error) {
      throw templateError(name, error);
    }
  }
}

class PartialNames extends Handlebars.Visitor {
  readonly found: { readonly name: string; readonly line: number }[] = [];
  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.add(partial);
    super.PartialStatement(partial);
  }
  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.add(partial);
    super.PartialBlockStatement(partial);
  }
  private add({ name, loc }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void {
    if (name.type === 'PathExpression') this.found.push({ name: name.original, line: loc.start.line });
  }
}

/** What the engine says, with the line it says it of. */
function templateError(name: string, error: unknown): TemplateError {
  if (error instanceof TemplateError) return error;
  if (error instanceof RangeError) return new TemplateError(name, null, 'it puts itself in without end', { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  const parsed = /^Parse error on line (\d+):\n([\s\S]*)$/.exec(message);
  if (parsed !== null) return new TemplateError(name, Number(parsed[1]), oneLine(parsed[2] ?? ''), { cause: error });
  const line = error instanceof Error && 'lineNumber' in error && typeof error.lineNumber === 'number' ? error.lineNumber : null;
  const lacking = /^"(.*)" not defined in /.exec(message)?.[1];
  const reason = lacking === undefined ? oneLine(message.replace(/ - \d+:\d+$/, '')) : `the page has no value "${lacking}" here`;
  return new TemplateError(name, line, reason, { cause: error });
}

/** The engine draws the place over two lines and then says what it expected. */
const oneLine = (message: string): string => {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  return (lines.at(-1) ?? '').trim();
};
