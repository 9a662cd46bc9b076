package kopir.standalone;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * Threads and connections of all WebFlux applications of this process. Left alone they would share Reactor Netty's
 * global ones, and the first application to close would take them from the others while these still answer.
 */
final class SharedNetty implements ApplicationContextInitializer<GenericApplicationContext>, AutoCloseable {
    private static final int THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());
    private static final int CONNECTIONS_PER_SERVICE = 100;

    private final LoopResources threads = LoopResources.create("http", THREADS, true);
    private final ConnectionProvider connections = ConnectionProvider.create("http", CONNECTIONS_PER_SERVICE);

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(ReactorResourceFactory.class, this::factory);
    }

    private ReactorResourceFactory factory() {
        ReactorResourceFactory factory = new ReactorResourceFactory();
        factory.setUseGlobalResources(false);
        factory.setLoopResources(threads);
        factory.setConnectionProvider(connections);
        return factory;
    }

    @Override
    public void close() {
        connections.dispose();
        threads.dispose();
    }
}
