import Handlebars from 'handlebars';

/** What a template is given: plain data, every field that it names is there. */
export type View = Readonly<Record<string, unknown>>;

export type Render = (name: string, view: View) => string;

/**
 * Compiles the templates of a run. Every file is a page and a partial under its own name.
 *
 * Templates are strict: a name that the view does not hold throws, so that nothing is silently left out. Text is escaped by
 * the engine; a triple stash takes only what the report itself drew and escaped.
 */
export function compileTemplates(sources: Readonly<Record<string, string>>): Render {
  const engine = Handlebars.create();
  const options: CompileOptions = { strict: true, knownHelpersOnly: true, preventIndent: true };
  const compiled = new Map(Object.entries(sources).map(([name, source]) => [name, engine.compile<View>(source, options)] as const));
  for (const [name, template] of compiled) engine.registerPartial(name, template);
  return (name, view) => {
    const template = compiled.get(name);
    if (template === undefined) throw new Error(`report template "${name}" is missing; the installation is incomplete`);
    return template(view);
  };
}
