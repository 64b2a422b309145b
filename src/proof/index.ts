export * from './access';
export * from './network';
