/** `Query` and `Mutation`, whose fields are about whoever they find. */
export const isRoot = (type: string): boolean => type === 'Query' || type === 'Mutation';
