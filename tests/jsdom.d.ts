/** The little of jsdom that tests use without its environment: a parser as a browser has it. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html?: string, options?: { readonly contentType?: string });
    readonly window: Window & typeof globalThis;
  }
}
