/** SQL: the codes of an area and everything below it. @param code SQL of the area's code */
export const areaSubtree = (code: string): string => `
  WITH RECURSIVE tree AS (
    SELECT a.code FROM community.area a WHERE a.code = ${code}
    UNION SELECT a.code FROM community.area a JOIN tree ON a.parent_code = tree.code
  ) SELECT tree.code FROM tree`;
