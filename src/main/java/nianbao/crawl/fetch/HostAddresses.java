package nianbao.crawl.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of hosts, looked up once a run: a name whose address changes between the check and the connection gains
 * nothing. Safe to share between threads.
 */
public final class HostAddresses {
    private final Map<String, List<InetAddress>> known = new ConcurrentHashMap<>();
    private final Set<String> unresolved = ConcurrentHashMap.newKeySet();

    /** All addresses of a host. */
    List<InetAddress> of(String host) throws UnknownHostException {
        List<InetAddress> addresses = known.get(host);
        if (addresses == null) {
            addresses = List.of(InetAddress.getAllByName(host));
            known.put(host, addresses);
        }
        return addresses;
    }

    /**
     * The server behind a host, so that several hosts of one server are told; the host itself if it is unknown. A name
     * that cannot be resolved is looked up once: whoever asks must not wait for it again and again.
     */
    public String server(String host) {
        if (unresolved.contains(host)) {
            return host;
        }
        try {
            return of(host).get(0).getHostAddress();
        } catch (UnknownHostException e) {
            unresolved.add(host);
            return host;
        }
    }
}
