package org.entente;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Writes down every statement that the service sends to its database. */
@PersistenceUnitExtension
public class SqlLog implements StatementInspector {
    private static final long serialVersionUID = 1L;
    private static final List<String> STATEMENTS = Collections.synchronizedList(new ArrayList<>());

    @Override
    public String inspect(String sql) {
        STATEMENTS.add(sql.toLowerCase(Locale.ROOT));
        return sql;
    }

    /** What this causes, in lower case. */
    public static List<String> during(Runnable request) {
        STATEMENTS.clear();
        request.run();
        return List.copyOf(STATEMENTS);
    }
}
