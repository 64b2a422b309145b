export { BulwarkError, Mistake, describeMistake, describeWithoutPath, pathOf, refuse, refuseAll } from './mistake';
