import { localDate, toUtcDate } from "@/domain/calendar/local-date";
import type { CityInstitution, CityProduct } from "@/server/city/institution/institution";
import type { CityLpr } from "@/server/city/institution/lpr";
import type { Tx } from "@/server/platform/db/client";

export interface DistrictRow {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: string;
}

/** Whether nobody has a login yet: only then may a demo city be filled in. */
export async function isEmpty(tx: Tx): Promise<boolean> {
  return (await tx.person.count()) === 0;
}

/** The districts and their loan-service centres, with opening hours that are marked as demo data by the seed's notice. */
export async function insertDistricts(tx: Tx, districts: readonly DistrictRow[]): Promise<void> {
  await tx.district.createMany({ data: districts.map(({ code, zh, en, kind }) => ({ code, zh, en, kind })), skipDuplicates: true });
  await tx.centre.createMany({
    data: districts.map(({ code, zh, en }) => ({
      districtCode: code, nameZh: `${zh}首贷续贷服务中心`, nameEn: `${en} Loan-Service Centre`,
      address: `${zh}政务服务大厅一层（演示地址）`, phone: `0311-8800${code.slice(2)}`, hours: "周一至周五 9:00–12:00，13:00–17:00",
    })),
    skipDuplicates: true,
  });
}

/** The series of the loan prime rate. */
export async function insertPrimeRates(tx: Tx, series: readonly CityLpr[]): Promise<void> {
  await tx.loanPrimeRate.createMany({
    data: series.flatMap(({ publishedOn, oneYear, fiveYear }) => [
      { tenor: "1Y", publishedOn: toUtcDate(localDate(publishedOn)), rate: oneYear },
      { tenor: "5Y", publishedOn: toUtcDate(localDate(publishedOn)), rate: fiveYear },
    ]),
    skipDuplicates: true,
  });
}

function versionOf(product: CityProduct, publishedAt: Date) {
  const { nameZh, nameEn, summaryZh, summaryEn, amountMinYuan, amountMaxYuan, termMinMonths, termMaxMonths, spreadMinBp, spreadMaxBp, firstLoanFriendly } = product;
  return {
    version: 1, nameZh, nameEn, summaryZh, summaryEn, amountMinYuan, amountMaxYuan, termMinMonths, termMaxMonths, spreadMinBp, spreadMaxBp, firstLoanFriendly, publishedAt,
    guaranteeModes: [...product.guaranteeModes], repaymentMethods: [...product.repaymentMethods], districtCodes: [...product.districtCodes],
    eligibility: { ...product.eligibility, audiences: [...product.audiences], documents: [...product.documents], medianDays: product.medianDays, taxGrades: [...product.eligibility.taxGrades], industrySections: [...product.eligibility.industrySections] },
  };
}

/** One institution with branches and products, published at `at`. Answers the ids by code. */
export async function insertInstitution(tx: Tx, city: CityInstitution, at: Date) {
  const { code, nameZh, nameEn, kind } = city;
  const institution = await tx.institution.create({
    data: { code, nameZh, nameEn, kind, demo: true, createdAt: at, branches: { create: city.branches.map(({ nameZh: zh, nameEn: en, districtCode, address }) => ({ nameZh: zh, nameEn: en, districtCode, address })) } },
    include: { branches: true },
  });
  for (const product of city.products) {
    await tx.product.create({ data: { institutionId: institution.id, code: product.code, versions: { create: versionOf(product, at) } } });
  }
  return institution;
}

/** Published product versions with their lender and ranges, for lives that choose one. */
export function listProducts(tx: Tx) {
  return tx.productVersion.findMany({ where: { publishedAt: { not: null }, retiredAt: null }, include: { product: { include: { institution: true } } }, orderBy: { product: { code: "asc" } } });
}

export type ProductRow = Awaited<ReturnType<typeof listProducts>>[number];

/** The case of a need at an institution. */
export function findCase(tx: Tx, needId: string, institutionId: string) {
  return tx.financingCase.findFirstOrThrow({ where: { needId, institutionId } });
}

/** A case with who wrote down its need. */
export function findCaseWithAuthor(tx: Tx, caseId: string) {
  return tx.financingCase.findUniqueOrThrow({ where: { id: caseId }, select: { needId: true, branchId: true, need: { select: { createdBy: true } } } });
}

/** The open questions of a case to its enterprise. */
export async function listSupplementIds(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx.supplement.findMany({ where: { caseId, answeredAt: null }, select: { id: true }, orderBy: { requestedAt: "asc" } });
  return rows.map(({ id }) => id);
}

/** What is owed on a loan note and when. */
export function findNoteOwed(tx: Tx, drawdownId: string) {
  return tx.drawdown.findUniqueOrThrow({ where: { id: drawdownId }, select: { amountYuan: true, repaidYuan: true, maturityOn: true } });
}
