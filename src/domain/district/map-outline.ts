import cityMap from "./city-map.json";

/** A district's outline in the drawing's own units, and the point where its name or mark stands. */
export interface MapShape {
  readonly code: string;
  readonly path: string;
  readonly labelX: number;
  readonly labelY: number;
}

export interface MapPin {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

export interface CityMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
  /** Zones without an outline of their own. */
  readonly pins: readonly MapPin[];
}

type Ring = readonly (readonly number[])[];

const width = 640;
// The province administers Xinji itself: it is drawn as ground, but it is no district of this city.
export const outsideCode = "130181";
// Where the two zones lie, inside the district around them; schematic like the whole map.
const zonePlaces: readonly (readonly [code: string, longitude: number, latitude: number])[] = [
  ["130171", 114.655, 38.022],
  ["130172", 114.735, 37.965],
];

const rings = cityMap.features.flatMap((feature) => feature.geometry.coordinates.flat() as Ring[]);
const longitudes = rings.flatMap((ring) => ring.map((point) => point[0] ?? 0));
const latitudes = rings.flatMap((ring) => ring.map((point) => point[1] ?? 0));
const west = Math.min(...longitudes);
const north = Math.max(...latitudes);
// A degree of longitude is shorter by the cosine of the latitude; one cosine serves the whole city.
const squeeze = Math.cos((((north + Math.min(...latitudes)) / 2) * Math.PI) / 180);
const scale = width / ((Math.max(...longitudes) - west) * squeeze);
const height = Math.ceil((north - Math.min(...latitudes)) * scale);

function project(longitude: number, latitude: number): readonly [number, number] {
  return [(longitude - west) * squeeze * scale, (north - latitude) * scale];
}

function pathOf(ring: Ring): string {
  const points = ring.map(([longitude = 0, latitude = 0]) => project(longitude, latitude).map((value) => value.toFixed(1)).join(" "));
  return `M${points.join("L")}Z`;
}

/** The city as a schematic drawing: the districts' outlines and pins for the zones. */
export function cityMapOutline(): CityMap {
  const shapes = cityMap.features.map((feature) => {
    const [labelX, labelY] = project(feature.properties.center[0] ?? 0, feature.properties.center[1] ?? 0);
    return { code: feature.properties.adcode, path: (feature.geometry.coordinates.flat() as Ring[]).map(pathOf).join(""), labelX, labelY };
  });
  const pins = zonePlaces.map(([code, longitude, latitude]) => {
    const [x, y] = project(longitude, latitude);
    return { code, x, y };
  });
  return { width, height, shapes, pins };
}
