import type { CityProduct } from "./institution";

/** A kind of product; a house's spread is added and its size scaled when an institution offers it. */
export type ProductTemplate = Omit<CityProduct, "code" | "districtCodes" | "medianDays" | "eligibility"> & Partial<CityProduct["eligibility"]> & { readonly days: number };

const papers = ["营业执照", "公司章程", "贷款用途证明"] as const;
const trust = ["unsecured", "guarantee"] as const;

export const productTemplates = {
  "first-step": {
    nameZh: "首贷通", nameEn: "First Step", summaryZh: "面向从未获得银行贷款的小微企业，凭税务、社保等授权数据申请，无需抵押。",
    summaryEn: "For small firms that never borrowed from a bank: decided on authorised tax and insurance data, no collateral.",
    amountMinYuan: "100000.00", amountMaxYuan: "3000000.00", termMinMonths: 6, termMaxMonths: 24, lprTenor: "1Y", spreadMinBp: 45,
    spreadMaxBp: 120, guaranteeModes: trust, repaymentMethods: ["interest_first", "equal_instalments"], firstLoanFriendly: true,
    audiences: ["first-loan", "retail"], minAgeMonths: 6, taxGrades: ["A", "B", "M"], documents: papers, days: 3,
  },
  "tax-credit": {
    nameZh: "税信贷", nameEn: "Tax Credit Line", summaryZh: "以近两年纳税记录核定额度，循环使用，随借随还。",
    summaryEn: "A revolving line sized on two years of tax returns; draw and repay as you need.", amountMinYuan: "200000.00",
    amountMaxYuan: "5000000.00", termMinMonths: 12, termMaxMonths: 12, lprTenor: "1Y", spreadMinBp: 35, spreadMaxBp: 95,
    guaranteeModes: ["unsecured"], repaymentMethods: ["revolving", "interest_first"], firstLoanFriendly: true,
    audiences: ["first-loan", "trade", "retail"], minAgeMonths: 24, minAnnualRevenueYuan: "2000000.00", taxGrades: ["A", "B"],
    documents: papers, days: 2,
  },
  "renew-ease": {
    nameZh: "无缝续贷", nameEn: "Renew with Ease", summaryZh: "贷款到期前申请，符合条件的无需归还本金即可续贷。",
    summaryEn: "Apply before the loan falls due; those who qualify renew without repaying the principal first.", amountMinYuan: "300000.00",
    amountMaxYuan: "10000000.00", termMinMonths: 12, termMaxMonths: 36, lprTenor: "1Y", spreadMinBp: 30, spreadMaxBp: 90,
    guaranteeModes: ["unsecured", "mortgage", "guarantee", "combined"], repaymentMethods: ["interest_first", "bullet"],
    firstLoanFriendly: false, audiences: ["renewal"], minAgeMonths: 24, taxGrades: ["A", "B", "M"], documents: [...papers, "原借款合同"],
    days: 2,
  },
  "patent-credit": {
    nameZh: "知产贷", nameEn: "Patent Credit", summaryZh: "支持科技型企业以专利、软件著作权及研发投入获得信用或质押贷款。",
    summaryEn: "Unsecured or pledged lending on patents, software copyrights and research spending.", amountMinYuan: "500000.00",
    amountMaxYuan: "10000000.00", termMinMonths: 12, termMaxMonths: 36, lprTenor: "1Y", spreadMinBp: 10, spreadMaxBp: 75,
    guaranteeModes: ["unsecured", "pledge", "combined"], repaymentMethods: ["interest_first", "equal_principal"], firstLoanFriendly: true,
    audiences: ["technology", "first-loan"], minAgeMonths: 18, industrySections: ["C", "I", "M"], documents: [...papers, "知识产权证书"],
    days: 5,
  },
  harvest: {
    nameZh: "丰收贷", nameEn: "Harvest Loan", summaryZh: "面向合作社、家庭农场和农产品企业，按收获季节安排还款。",
    summaryEn: "For cooperatives, family farms and produce firms; repayment follows the harvest.", amountMinYuan: "50000.00",
    amountMaxYuan: "3000000.00", termMinMonths: 6, termMaxMonths: 24, lprTenor: "1Y", spreadMinBp: 40, spreadMaxBp: 130,
    guaranteeModes: ["unsecured", "guarantee"], repaymentMethods: ["bullet", "interest_first"], firstLoanFriendly: true,
    audiences: ["agriculture", "first-loan"], minAgeMonths: 12, documents: ["营业执照", "土地流转合同", "贷款用途证明"], days: 4,
  },
  "property-backed": {
    nameZh: "厂房抵押贷", nameEn: "Property-backed Loan", summaryZh: "以厂房、商铺或土地使用权抵押，额度高、期限长。",
    summaryEn: "Secured on works, shops or land-use rights: larger amounts, longer terms.", amountMinYuan: "500000.00",
    amountMaxYuan: "30000000.00", termMinMonths: 12, termMaxMonths: 120, lprTenor: "5Y", spreadMinBp: 5, spreadMaxBp: 65,
    guaranteeModes: ["mortgage", "combined"], repaymentMethods: ["interest_first", "equal_principal", "equal_instalments"],
    firstLoanFriendly: false, audiences: ["renewal", "trade"], minAgeMonths: 24, documents: [...papers, "不动产权证书"], days: 7,
  },
  "trade-flow": {
    nameZh: "外贸流水贷", nameEn: "Trade Flow Loan", summaryZh: "依据海关进出口与出口退税数据核定额度，支持人民币结算。",
    summaryEn: "Sized on customs and export tax-refund records.", amountMinYuan: "500000.00", amountMaxYuan: "10000000.00",
    termMinMonths: 3, termMaxMonths: 12, lprTenor: "1Y", spreadMinBp: 20, spreadMaxBp: 85,
    guaranteeModes: ["unsecured", "pledge", "combined"], repaymentMethods: ["revolving", "bullet"], firstLoanFriendly: false,
    audiences: ["trade"], minAgeMonths: 24, minAnnualRevenueYuan: "5000000.00", taxGrades: ["A", "B", "M"],
    documents: [...papers, "出口合同"], days: 4,
  },
  receivable: {
    nameZh: "政采应收贷", nameEn: "Public Receivable Loan", summaryZh: "以政府采购合同及工程应收账款为依据，回款专户还款。",
    summaryEn: "On public-procurement contracts and works receivables, repaid from the collection account.", amountMinYuan: "300000.00",
    amountMaxYuan: "8000000.00", termMinMonths: 3, termMaxMonths: 18, lprTenor: "1Y", spreadMinBp: 45, spreadMaxBp: 115,
    guaranteeModes: ["pledge", "unsecured"], repaymentMethods: ["bullet", "interest_first"], firstLoanFriendly: true,
    audiences: ["construction"], minAgeMonths: 18, documents: [...papers, "政府采购合同"], days: 4,
  },
  counter: {
    nameZh: "商户贷", nameEn: "Counter Loan", summaryZh: "面向个体工商户和小店，手机申请，最快次日放款。",
    summaryEn: "For the self-employed and small shops: applied for on a phone, paid out as soon as the next day.",
    amountMinYuan: "20000.00", amountMaxYuan: "1000000.00", termMinMonths: 3, termMaxMonths: 24, lprTenor: "1Y", spreadMinBp: 70,
    spreadMaxBp: 190, guaranteeModes: ["unsecured", "guarantee"], repaymentMethods: ["equal_instalments", "revolving"],
    firstLoanFriendly: true, audiences: ["individual", "retail", "first-loan"], minAgeMonths: 6, documents: ["营业执照", "经营者身份证明"],
    days: 1,
  },
  "equipment-lease": {
    nameZh: "设备直租", nameEn: "Equipment Lease", summaryZh: "由租赁公司购入设备供企业使用，按月支付租金。",
    summaryEn: "The lessor buys the equipment; the firm uses it and pays monthly.", amountMinYuan: "300000.00",
    amountMaxYuan: "20000000.00", termMinMonths: 12, termMaxMonths: 60, lprTenor: "5Y", spreadMinBp: 180, spreadMaxBp: 360,
    guaranteeModes: ["combined", "guarantee"], repaymentMethods: ["equal_instalments"], firstLoanFriendly: false, audiences: ["technology"],
    minAgeMonths: 24, industrySections: ["C", "G", "F"], documents: [...papers, "设备采购合同"], days: 8,
  },
  "sale-leaseback": {
    nameZh: "售后回租", nameEn: "Sale and Leaseback", summaryZh: "盘活存量设备，取得流动资金。",
    summaryEn: "Turns equipment already owned into working capital.", amountMinYuan: "500000.00", amountMaxYuan: "15000000.00",
    termMinMonths: 12, termMaxMonths: 36, lprTenor: "1Y", spreadMinBp: 210, spreadMaxBp: 390, guaranteeModes: ["combined"],
    repaymentMethods: ["equal_instalments"], firstLoanFriendly: false, audiences: ["renewal"], minAgeMonths: 36,
    industrySections: ["C", "G"], documents: [...papers, "设备发票"], days: 9,
  },
  "policy-guarantee": {
    nameZh: "小微担保", nameEn: "Small-firm Guarantee", summaryZh: "政府性融资担保，担保费率低，由合作银行放款。",
    summaryEn: "A public guarantee at a low fee; a partner bank makes the loan.", amountMinYuan: "100000.00", amountMaxYuan: "10000000.00",
    termMinMonths: 6, termMaxMonths: 36, lprTenor: "1Y", spreadMinBp: 0, spreadMaxBp: 0, guaranteeModes: ["guarantee"],
    repaymentMethods: ["interest_first", "equal_instalments"], firstLoanFriendly: true, audiences: ["first-loan", "agriculture"],
    minAgeMonths: 12, documents: papers, days: 5,
  },
  "startup-guarantee": {
    nameZh: "创业担保", nameEn: "Start-up Guarantee", summaryZh: "支持初创企业和创业个人，符合条件可享受财政贴息。",
    summaryEn: "For start-ups and founders; the treasury may pay part of the interest.", amountMinYuan: "50000.00",
    amountMaxYuan: "4000000.00", termMinMonths: 12, termMaxMonths: 36, lprTenor: "1Y", spreadMinBp: 0, spreadMaxBp: 0,
    guaranteeModes: ["guarantee"], repaymentMethods: ["interest_first"], firstLoanFriendly: true,
    audiences: ["first-loan", "technology", "individual"], minAgeMonths: 3, documents: ["营业执照", "创业计划书"], days: 6,
  },
  "quick-small": {
    nameZh: "小额速贷", nameEn: "Quick Small Loan", summaryZh: "小额、短期、灵活，适合临时周转。",
    summaryEn: "Small, short and flexible, for a gap of weeks.", amountMinYuan: "10000.00", amountMaxYuan: "500000.00", termMinMonths: 1,
    termMaxMonths: 12, lprTenor: "1Y", spreadMinBp: 480, spreadMaxBp: 850, guaranteeModes: ["unsecured", "guarantee"],
    repaymentMethods: ["bullet", "equal_instalments"], firstLoanFriendly: false, audiences: ["individual", "retail"], minAgeMonths: 3,
    documents: ["营业执照"], days: 1,
  },
  "invoice-purchase": {
    nameZh: "应收账款保理", nameEn: "Invoice Purchase", summaryZh: "受让真实贸易应收账款，提前回笼资金。",
    summaryEn: "Buys genuine trade receivables so that the money comes early.", amountMinYuan: "200000.00", amountMaxYuan: "10000000.00",
    termMinMonths: 1, termMaxMonths: 12, lprTenor: "1Y", spreadMinBp: 220, spreadMaxBp: 420, guaranteeModes: ["pledge"],
    repaymentMethods: ["bullet"], firstLoanFriendly: false, audiences: ["construction", "trade"], minAgeMonths: 12,
    documents: [...papers, "购销合同", "增值税发票"], days: 4,
  },
} as const satisfies Record<string, ProductTemplate>;

export type ProductCode = keyof typeof productTemplates;
