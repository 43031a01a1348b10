/** A paper that a product asks for: its English name, and whether the platform fetches it under an authorisation or the borrower uploads it. */
export interface ProductDocument {
  readonly zh: string;
  readonly en: string;
  readonly fetched: boolean;
}

const known: Readonly<Record<string, Omit<ProductDocument, "zh">>> = {
  营业执照: { en: "Business licence", fetched: true },
  公司章程: { en: "Articles of association", fetched: false },
  贷款用途证明: { en: "Proof of the loan's purpose", fetched: false },
  原借款合同: { en: "Contract of the loan now running", fetched: true },
  知识产权证书: { en: "Intellectual property certificates", fetched: true },
  土地流转合同: { en: "Land transfer contract", fetched: true },
  不动产权证书: { en: "Real-estate title", fetched: true },
  出口合同: { en: "Export contracts", fetched: false },
  政府采购合同: { en: "Public-procurement contracts", fetched: true },
  经营者身份证明: { en: "Owner's identity document", fetched: false },
  设备采购合同: { en: "Equipment purchase contract", fetched: false },
  创业计划书: { en: "Business plan", fetched: false },
  设备发票: { en: "Equipment invoices", fetched: false },
  购销合同: { en: "Sales contracts", fetched: false },
  增值税发票: { en: "VAT invoices", fetched: true },
};

/** What is known of a paper by the name a bank gave it; an unfamiliar one keeps its name and is uploaded. */
export function productDocument(name: string): ProductDocument {
  return { zh: name, ...(known[name] ?? { en: name, fetched: false }) };
}
