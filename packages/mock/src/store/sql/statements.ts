import { SCHEMA } from './client.ts';

// $1 is the world. Each of these is a transaction of its own.

/**
 * What goes by the names $2 and $3: always one row. The next serial, of the sequence $4, is taken where there is no order
 * yet: nobody waits for it, and some are left out.
 */
export const FIND: string = `
  select o.content, o.revision, r.content as refunded,
         case when o.serial is null then nextval($4::text::regclass)::float8 else o.serial::float8 end as serial
  from (values (0)) as always
  left join ${SCHEMA}.names n on n.world = $1 and n.name = $2
  left join ${SCHEMA}.orders o on o.world = $1 and o.serial = n.serial
  left join ${SCHEMA}.names f on f.world = $1 and f.name = $3
  left join ${SCHEMA}.orders r on r.world = $1 and r.serial = f.serial`;

export const FIND_BY_CODE: string = `
  select content from ${SCHEMA}.orders
  where world = $1 and serial = (select serial from ${SCHEMA}.names where world = $1 and name = $2)`;

export const LIST: string = `
  select content from ${SCHEMA}.orders where world = $1 and serial > $2 order by serial limit $3`;

/** Of the last so many, which the index finds from the end. */
export const LIST_LAST: string = `
  with latest as (select serial, content from ${SCHEMA}.orders where world = $1 order by serial desc limit $4)
  select content from latest where serial > $2 order by serial limit $3`;

export const CLEAR: string = `
  with cleared as (delete from ${SCHEMA}.orders where world = $1),
       unnamed as (delete from ${SCHEMA}.names where world = $1),
       forgotten as (delete from ${SCHEMA}.notices where world = $1)
  select setval($2::text::regclass, 1, false)`;

/** An order of the serial $2 and the content $4, with its new names and its news, or nothing at all: no row. */
const keep = (how: string): string => `
  with kept as (${how} returning serial),
       named as (insert into ${SCHEMA}.names (world, name, serial)
                 select $1, name, serial from kept, unnest($5::text[]) as name),
       noted as (insert into ${SCHEMA}.notices (world, serial, content, attempt, due, taken_until)
                 select $1, serial, $6::json, $7::int, $8::float8, now() + $9::int * interval '1 millisecond'
                 from kept where $7::int > 0)
  select serial::float8 from kept`;

export const MAKE: string = keep(
  `insert into ${SCHEMA}.orders (world, serial, revision, content) values ($1, $2::bigint, $3::int + 1, $4::json)`,
);

/** Only if it is still at the revision $3. */
export const CHANGE: string = keep(
  `update ${SCHEMA}.orders set revision = $3::int + 1, content = $4::json
   where world = $1 and serial = $2::bigint and revision = $3::int`,
);
