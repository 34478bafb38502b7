package io.torgo.maml.embedded.tests;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {

    @ParameterizedTest
    @ValueSource(strings = {"SELECT a, b FROM t WHERE a = ? AND b = :name ORDER BY a LIMIT 3;",
            "INSERT INTO t (a) VALUES (${parameters.value});\nUPDATE t SET a = 1 WHERE b IS NULL;",
            "CREATE TABLE t (id SERIAL PRIMARY KEY, data JSONB NOT NULL DEFAULT '{}'::jsonb);",
            "CREATE TABLE t (id INT AUTO_INCREMENT) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;",
            "SELECT TOP 10 [name] FROM dbo.t WITH (NOLOCK);", "SELECT data->>'a' FROM t WHERE tags @> ARRAY['x'];",
            "SELECT * FROM t QUALIFY ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) = 1;",
            "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 9) SELECT * FROM r;",
            "CREATE FUNCTION f() RETURNS int AS $$ BEGIN RETURN 1; END; $$ LANGUAGE plpgsql;",
            "PRAGMA journal_mode = WAL;", "SELECT a, b, FROM t;", "MERGE INTO t USING s ON t.a = s.a WHEN MATCHED THEN "
                    + "UPDATE SET b = s.b WHEN NOT MATCHED THEN INSERT (a, b) VALUES (s.a, s.b);",
            "SELECT count(*) FILTER (WHERE a > 1) FROM t GROUP BY ROLLUP (b);", "EXPLAIN ANALYZE SELECT 1;",
            "DECLARE @x INT = 3; SELECT @x;", "CREATE HYPERTABLE h; SELECT time_bucket('5m', t) FROM h;",
            "SELECT ... FROM t;", "COPY t FROM '/x.csv' WITH (FORMAT csv);", "VACUUM FULL t;",
            "SELECT x AS INTO FROM t;", "SELECT 1; -- end (",
            "CREATE INDEX CONCURRENTLY i ON t USING gin (data jsonb_path_ops);", "LOAD DATA INFILE 'x' INTO TABLE t;",
            "SELECT * FROM form f; SELECT grop FROM t", "GRANT SELECT ON t TO reader;", "SHOW TABLES;", "USE db;",
            "SELECT struct(1 AS a), [1, 2] FROM UNNEST([1]) AS x;", "CALL f(1);", "BEGIN; COMMIT;",
            "ALTER TABLE t ADD COLUMN IF NOT EXISTS c text;", "SELECT * EXCEPT (a) FROM t;",
            "FROM t SELECT a WHERE b;", "SUMMARIZE t;", "SELECT * FROM t TABLESAMPLE BERNOULLI (10);",
            "CREATE TABLE t (form INT, vals INT, tabel TEXT) WITHOUT ROWID, STRICT;"})
    void statementsOfAnyDialectAreLeftAlone(String code) {
        Checks.assertSound("sql", code);
    }

    @Test
    void faultsOfEveryDialectAreFound() {
        Checks.assertFault("sql", "SELECT a FROM t WHERE»;", "not expected");
        Checks.assertFault("sql", "SELECT a FROM t\nWHERE »GROUP BY a;", "GROUP");
        Checks.assertFault("sql", "»SELCT a FROM t;", "SELECT meant");
        Checks.assertFault("sql", "SELECT a FROM t »WEHRE a = 1;", "WHERE meant");
        Checks.assertFault("sql", "SELECT max»(a FROM t;", "counterpart");
    }
}
