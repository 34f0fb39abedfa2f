declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified more`, joined by `|`. */
  const characters: string;
  export default characters;
}
