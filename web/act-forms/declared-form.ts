/** A form made of an act's declaration; the page adds what depends on its subject. */
import type { Translate } from '../../domain/bilingual.ts';
import type { ActDeclaration, InputOf, ResultOf, Subjects } from '../../client/acts/declaration.ts';
import { ACTS, type ActMethod } from '../../client/acts/index.ts';
import type { ActOptions, Engine } from '../../client/engine.ts';
import type { FormProblem } from '../layout/form.ts';
import { idempotencyKey, type ActForm, type Typed } from './act-form.ts';
import { fieldsFor, problemsIn, valueOf, type Declared } from './declared-fields.ts';

type Declaration<M extends ActMethod> = (typeof ACTS)[M];

export interface Particulars<Subject, M extends ActMethod> extends Partial<
  Pick<ActForm<Subject>, 'confirm' | 'done' | 'shown' | 'start' | 'fields'>
> {
  isOffered: ActForm<Subject>['isOffered'];
  /** The subject as the façade names it, and who acts. */
  named(subject: Subject): Subjects[Declaration<M>['subject']]['named'] & Pick<ActOptions, 'as'>;
  /** Before the declared words, or after them where there are none. */
  about?(subject: Subject, t: Translate): string[];
  /** The declared values that are asked for now. */
  asks?(subject: Subject): readonly string[];
  /** Beside what is wrong with each value; replaces the declared check of the fields it names. */
  check?(typed: Typed, subject: Subject, t: Translate): FormProblem[];
  /** Fields that `check` judges alone. */
  judges?: readonly string[];
  /** Values that the fields do not give as they are. */
  values?(typed: Typed): Record<string, unknown>;
  /** Submits it otherwise than by the declared method. */
  submit?(engine: Engine, subject: Subject, values: InputOf<Declaration<M>>): Promise<unknown>;
  /** Key of the banner, where the result makes it another than the form's. */
  after?(result: ResultOf<Declaration<M>>): string | undefined;
}

/**
 * @param method of the façade; its declaration has a form
 * @param own what depends on the subject
 */
export function declaredForm<Subject, M extends ActMethod>(
  method: M,
  own: Particulars<Subject, M>,
): ActForm<Subject> {
  const declaration: ActDeclaration = ACTS[method];
  const { form } = declaration;
  if (!form) throw new Error(`${method} declares no form`);
  const all = Object.entries(declaration.fields);
  const asked = (subject: Subject): Declared[] => {
    const names = own.asks?.(subject) ?? form.fields;
    return names ? all.filter(([name]) => names.includes(name)) : all;
  };
  const versions = all.filter(([, { kind }]) => kind === 'version');
  return {
    key: form.key,
    title: (_subject, t) => t(form.title),
    intro: (subject, t) => [...(own.about?.(subject, t) ?? []), ...form.intro.map((words) => t(words))],
    fields: own.fields ?? ((subject, t) => asked(subject).flatMap((one) => fieldsFor(one, t))),
    start: own.start,
    shown: own.shown,
    upload: all.some(([, { kind }]) => kind === 'file') ? true : undefined,
    button: (t) => t(form.button),
    isGrave: form.isGrave,
    isRepeatable: form.isRepeatable,
    isOffered: own.isOffered,
    check: (typed, subject, t) => [
      ...asked(subject)
        .filter(([name]) => !own.judges?.includes(name))
        .flatMap((one) => problemsIn(one, typed, t)),
      ...(own.check?.(typed, subject, t) ?? []),
    ],
    confirm: own.confirm,
    async act({ engine }, subject, typed) {
      const values = [...asked(subject), ...versions].map((one) => valueOf(one, typed));
      const input = Object.assign(
        { ...own.named(subject), ...(form.isRepeatable ? idempotencyKey(typed.fields) : {}) },
        ...values,
        own.values?.(typed),
      ) as InputOf<Declaration<M>>;
      const perform = engine[method] as (given: InputOf<Declaration<M>>) => Promise<ResultOf<Declaration<M>>>;
      const result = await (own.submit ? own.submit(engine, subject, input) : perform(input));
      return own.after?.(result as ResultOf<Declaration<M>>);
    },
    done: own.done,
  };
}
