// The compiler would infer a type of a hundred thousand numbers.
declare module 'world-atlas/countries-50m.json' {
  const topology: import('./world-atlas.ts').WorldAtlas;
  export default topology;
}
