package care.quarterback.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A connection that keeps the statements it has prepared, by their text: the embedded engine remembers how to run a
 * statement, but makes all of its working parts anew each time it is prepared. PostgreSQL's driver does this itself.
 */
final class KeptStatements implements InvocationHandler {

    private static final int MANY = 64;

    private final Connection connection;
    private final Map<String, PreparedStatement> resting = new LinkedHashMap<>(); // the one unused for longest first

    private KeptStatements(Connection connection) {
        this.connection = connection;
    }

    static Connection on(Connection connection) {
        return proxy(Connection.class, new KeptStatements(connection));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(KeptStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement") && arguments.length == 1) {
            return prepare((String) arguments[0]);
        }
        if (method.getName().equals("close")) {
            forget();
        }
        return call(connection, method, arguments);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A statement is in one hand at a time: while it is in use, the same text is prepared once more. */
    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement kept = resting.remove(sql);
        return proxy(PreparedStatement.class, new Use(sql, kept == null ? connection.prepareStatement(sql) : kept));
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        statement.clearParameters(); // they may hold a whole document
        PreparedStatement other = resting.put(sql, statement);
        if (other != null) {
            other.close();
        }
        if (resting.size() > MANY) {
            var oldest = resting.entrySet().iterator();
            oldest.next().getValue().close();
            oldest.remove();
        }
    }

    private void forget() throws SQLException {
        for (PreparedStatement each : resting.values()) {
            each.close();
        }
        resting.clear();
    }

    /** From preparing to closing. A statement that failed is not kept. */
    private final class Use implements InvocationHandler {

        private final String sql;
        private final PreparedStatement statement;
        private ResultSet rows;
        private boolean failed;
        private boolean closed;

        Use(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "close" -> close();
                case "isClosed" -> {
                    return closed;
                }
                default -> {
                    return work(method, arguments);
                }
            }
            return null;
        }

        private Object work(Method method, Object[] arguments) throws Throwable {
            if (closed) {
                throw new SQLException("the statement was closed");
            }
            try {
                Object result = call(statement, method, arguments);
                if (result instanceof ResultSet found) {
                    rows = found;
                }
                return result;
            } catch (Throwable failure) {
                failed = true;
                throw failure;
            }
        }

        private void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            if (failed || connection.isClosed()) {
                statement.close();
                return;
            }
            if (rows != null) {
                rows.close();
            }
            keep(sql, statement);
        }
    }
}
