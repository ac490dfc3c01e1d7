import com.datastax.driver.core.Cluster;
import com.datastax.driver.core.Session;

/** Creates a keyspace on a single server for development, unless it exists; run from source with the server's class path. */
class MakeKeyspace {

    /** @param arguments host, port, keyspace */
    public static void main(String[] arguments) {
        try (Cluster cluster = Cluster.builder()
                        .addContactPoint(arguments[0])
                        .withPort(Integer.parseInt(arguments[1]))
                        .withoutJMXReporting()
                        .build();
                Session session = cluster.connect()) {
            session.execute("CREATE KEYSPACE IF NOT EXISTS " + arguments[2]
                    + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        }
    }
}
