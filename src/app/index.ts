export { OutputLayout } from './output-layout';
export { SecureApp, SecureAppProps } from './secure-app';
