import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 圏域, places with their services, and what each import did. The schema itself exists already. */
export class CreateCommunity1790812800000 implements MigrationInterface {
  readonly name = 'CreateCommunity1790812800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW community.place_listing');
    await runner.query(
      'DROP TABLE community.import_finding, community.import_run, community.place_service, community.place, community.dataset, community.town, community.area',
    );
  }
}

const statements = [
  `CREATE TABLE community.area (
    code text PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('MUNICIPALITY', 'DAILY_LIFE_AREA', 'NEIGHBOURHOOD')),
    parent_code text REFERENCES community.area DEFERRABLE INITIALLY DEFERRED,
    CHECK ((kind = 'MUNICIPALITY') = (parent_code IS NULL))
  )`,
  'CREATE INDEX area_parent ON community.area (parent_code)',

  `CREATE TABLE community.town (
    code text PRIMARY KEY,
    name text NOT NULL,
    municipality_code text NOT NULL,
    area_code text NOT NULL REFERENCES community.area DEFERRABLE INITIALLY DEFERRED
  )`,
  'CREATE INDEX town_name ON community.town (municipality_code, name)',
  'CREATE INDEX town_area ON community.town (area_code)',

  `CREATE TABLE community.dataset (
    municipality_code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('CARE_SERVICE', 'PUBLIC_FACILITY', 'CHILDCARE')),
    title text NOT NULL,
    publisher text NOT NULL,
    licence text,
    url text,
    PRIMARY KEY (municipality_code, kind)
  )`,

  `CREATE TABLE community.place (
    id uuid PRIMARY KEY,
    municipality_code text NOT NULL,
    dataset text NOT NULL,
    name text NOT NULL,
    name_kana text,
    name_key text NOT NULL,
    kana_key text NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    address text,
    town text,
    town_name text,
    block text,
    building text,
    postal_code text,
    site text,
    latitude numeric(9, 7) CHECK (latitude BETWEEN -90 AND 90),
    longitude numeric(10, 7) CHECK (longitude BETWEEN -180 AND 180),
    phone text,
    extension text,
    fax text,
    corporate_number text,
    corporation text,
    days text,
    days_note text,
    opens text,
    closes text,
    temporary_care boolean,
    description text,
    url text,
    remarks text,
    digest text NOT NULL,
    first_seen_on date NOT NULL,
    closed_on date,
    FOREIGN KEY (municipality_code, dataset) REFERENCES community.dataset,
    CHECK ((latitude IS NULL) = (longitude IS NULL))
  )`,
  'CREATE INDEX place_order ON community.place (sort_key, id)',
  'CREATE INDEX place_dataset ON community.place (municipality_code, dataset)',
  'CREATE INDEX place_site ON community.place (municipality_code, site)',
  'CREATE INDEX place_town ON community.place (municipality_code, town_name)',

  `CREATE TABLE community.place_service (
    place_id uuid NOT NULL REFERENCES community.place,
    position integer NOT NULL,
    kind text,
    code text,
    as_published text NOT NULL,
    published_id text,
    office_number text,
    capacity integer,
    PRIMARY KEY (place_id, position)
  )`,
  'CREATE INDEX place_service_kind ON community.place_service (kind, place_id)',

  `CREATE TABLE community.import_run (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality_code text NOT NULL,
    dataset text NOT NULL,
    imported_on date NOT NULL,
    file_name text NOT NULL,
    file_sha256 text NOT NULL,
    encoding text NOT NULL,
    layout text NOT NULL,
    rows_read integer NOT NULL,
    places_written integer NOT NULL,
    services_written integer NOT NULL,
    unchanged integer NOT NULL,
    closed integer NOT NULL,
    FOREIGN KEY (municipality_code, dataset) REFERENCES community.dataset
  )`,

  `CREATE TABLE community.import_finding (
    run_id integer NOT NULL REFERENCES community.import_run,
    position integer NOT NULL,
    code text NOT NULL,
    action text NOT NULL CHECK (action IN ('REPAIRED', 'KEPT', 'LEFT_EMPTY', 'LEFT_OUT')),
    lines integer[] NOT NULL,
    column_name text NOT NULL,
    raw text NOT NULL,
    used text,
    detail text,
    reason text NOT NULL,
    PRIMARY KEY (run_id, position)
  )`,

  // One row per place with everything a page of places shows, so that a page is one statement.
  `CREATE VIEW community.place_listing AS
    SELECT p.*,
      d.title AS source_title,
      d.publisher AS source_publisher,
      d.licence AS source_licence,
      d.url AS source_url,
      (SELECT t.area_code FROM community.town t
        WHERE t.municipality_code = p.municipality_code AND t.name IN (p.town, p.town_name)
        ORDER BY t.name = p.town DESC, t.code LIMIT 1) AS area_code,
      coalesce((SELECT jsonb_agg(jsonb_build_object(
          'kind', s.kind, 'code', s.code, 'asPublished', s.as_published,
          'publishedId', s.published_id, 'officeNumber', s.office_number, 'capacity', s.capacity)
          ORDER BY s.position)
        FROM community.place_service s WHERE s.place_id = p.id), '[]') AS services,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name)
          ORDER BY o.sort_key, o.id)
        FROM community.place o
        WHERE o.municipality_code = p.municipality_code AND o.site = p.site
          AND o.id <> p.id AND o.closed_on IS NULL), '[]') AS same_address
    FROM community.place p
    JOIN community.dataset d ON d.municipality_code = p.municipality_code AND d.kind = p.dataset`,
] as const;
