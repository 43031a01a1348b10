import { dayText } from "../day";
import { yuanText } from "../fen";
import { latestDelivery, type Chronicler } from "./entry";

/** The register of what it owns. */
export const chronicleRealEstate: Chronicler = (dossier) =>
  dossier.parcels.map((parcel) => ({
    knownOn: latestDelivery(dossier),
    fields: {
      certificate_no: parcel.certificateNo,
      unit_no: parcel.unitNo,
      usage: parcel.usage,
      location: parcel.location,
      area: yuanText(parcel.area),
      registered_on: dayText(parcel.registeredOn),
      term_to: dayText(parcel.termTo),
      co_owned: String(parcel.coOwned),
    },
  }));
