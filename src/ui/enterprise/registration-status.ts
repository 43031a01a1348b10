import { registration } from "@/domain/report/categories/registration";

/** The status as the register writes it; English readers see what it means. */
export function registrationStatus(locale: string, status: string): string {
  const field = registration.fields.find(({ name }) => name === "registration_status");
  return locale === "en" ? (field?.enumEn?.[status] ?? status) : status;
}
