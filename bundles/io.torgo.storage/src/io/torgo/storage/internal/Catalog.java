package io.torgo.storage.internal;

import io.torgo.api.storage.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The table of objects, an H2 database in the store's folder. It is an index and never the only copy: what it lacks is
 * read from the peers' manifests when the store opens. Thread-safe.
 */
public final class Catalog implements AutoCloseable {

    private static final String DATABASE = "objects";
    private static final String FILE = DATABASE + ".mv.db";
    private static final String COLUMNS = "id, name, bytes, suite, k, n, sha256, created";
    private static final String TABLE = """
            create table if not exists objects (
                id char(32) primary key,
                name varchar(4000) not null,
                bytes bigint not null,
                suite varchar(64) not null,
                k int not null,
                n int not null,
                sha256 char(64) not null,
                created varchar(40) not null,
                idem_key varchar(4000) unique)""";

    private final Connection connection;

    private Catalog(Connection connection) {
        this.connection = connection;
    }

    /** Opens the database; sets a damaged one aside and begins an empty one. */
    public static Catalog open(Path folder) throws StoreException {
        try {
            return connect(folder);
        } catch (SQLException damaged) {
            try {
                setAside(folder);
                return connect(folder);
            } catch (SQLException | IOException e) {
                e.addSuppressed(damaged);
                throw new StoreException(Problems.disk("open the table of objects", e));
            }
        }
    }

    public synchronized void add(StoredObject object, String key) throws StoreException {
        String insert = "insert into objects(" + COLUMNS + ", idem_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, object.id());
            statement.setString(2, object.name());
            statement.setLong(3, object.bytes());
            statement.setString(4, object.suite());
            statement.setInt(5, object.k());
            statement.setInt(6, object.n());
            statement.setString(7, object.sha256());
            statement.setString(8, object.created().toString());
            statement.setString(9, key.isEmpty() ? null : key);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    public synchronized Optional<StoredObject> find(String id) throws StoreException {
        return query("select " + COLUMNS + " from objects where id = ?", id).stream().findFirst();
    }

    /** Oldest first. */
    public synchronized List<StoredObject> all() throws StoreException {
        List<StoredObject> objects = query("select " + COLUMNS + " from objects", null);
        objects.sort(Comparator.comparing(StoredObject::created).thenComparing(StoredObject::id));
        return objects;
    }

    @Override
    public synchronized void close() throws StoreException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private List<StoredObject> query(String select, String argument) throws StoreException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            if (argument != null) {
                statement.setString(1, argument);
            }
            List<StoredObject> objects = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    objects.add(object(rows));
                }
            }
            return objects;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static StoredObject object(ResultSet row) throws SQLException {
        return new StoredObject(row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getInt(5),
                row.getInt(6), row.getString(7), Instant.parse(row.getString(8)));
    }

    private static Catalog connect(Path folder) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.toAbsolutePath().resolve(DATABASE)
                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0");
        source.setUser("torgo");
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            return new Catalog(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void setAside(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            Files.move(file, folder.resolve(FILE + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static StoreException failure(SQLException e) {
        return new StoreException(Problems.disk("use the table of objects", e));
    }
}
