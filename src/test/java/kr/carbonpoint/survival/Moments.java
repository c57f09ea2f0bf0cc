package kr.carbonpoint.survival;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Counts the moments at which a process may be killed: before and after every statement, COPY and commit that it sends.
 * At each the listener is told the number, from 1; it need not return.
 */
class Moments {

    private final AtomicInteger count = new AtomicInteger();
    private volatile IntConsumer listener = moment -> {};

    DataSource around(DataSource dataSource) {
        return proxy(
                DataSource.class,
                dataSource,
                (method, result) -> result instanceof Connection connection ? connection(connection) : result);
    }

    /** Begins to count anew. */
    void listen(IntConsumer listener) {
        count.set(0);
        this.listener = listener;
    }

    int count() {
        return count.get();
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, connection, (method, result) -> {
            if (result instanceof java.sql.CallableStatement) {
                return result;
            }
            if (result instanceof java.sql.PreparedStatement statement) {
                return proxy(java.sql.PreparedStatement.class, statement, (name, value) -> value);
            }
            if (result instanceof java.sql.Statement statement) {
                return proxy(java.sql.Statement.class, statement, (name, value) -> value);
            }
            return result instanceof PGConnection postgres
                    ? proxy(PGConnection.class, postgres, (name, value) -> value)
                    : result;
        });
    }

    private interface Wrapping {
        Object wrap(String method, Object result) throws SQLException;
    }

    private <T> T proxy(Class<T> type, T target, Wrapping wrapping) {
        InvocationHandler handler = (self, method, arguments) -> {
            boolean telling = tells(method);
            if (telling) {
                listener.accept(count.incrementAndGet());
            }
            try {
                var result = wrapping.wrap(method.getName(), method.invoke(target, arguments));
                if (telling) {
                    listener.accept(count.incrementAndGet());
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(Moments.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static boolean tells(Method method) {
        return method.getName().startsWith("execute")
                || method.getName().equals("commit")
                || method.getName().equals("getCopyAPI");
    }
}
