const tail = /(?:股份有限公司|有限责任公司|有限公司|农民专业合作社|专业合作社|合作社)$/;
const head = /^(?:河北省?|石家庄市?)+/;

/** An enterprise's name as it is called out in a hall: without the city in front and the legal form behind, unless nothing would be left. */
export function shortName(name: string): string {
  const short = name.replace(head, "").replace(tail, "");
  return short.length >= 2 ? short : name;
}
