package nianbao.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.function.Function;

/** What every element gives, one element after the other; streams would hold all that one gives. */
final class FlatIterator<S, T> implements Iterator<T> {
    private final Iterator<S> elements;
    private final Function<S, Iterator<T>> parts;
    private Iterator<T> ofElement = Collections.emptyIterator();

    FlatIterator(Iterator<S> elements, Function<S, Iterator<T>> parts) {
        this.elements = elements;
        this.parts = parts;
    }

    @Override
    public boolean hasNext() {
        while (!ofElement.hasNext() && elements.hasNext()) {
            ofElement = parts.apply(elements.next());
        }
        return ofElement.hasNext();
    }

    @Override
    public T next() {
        return ofElement.next();
    }
}
