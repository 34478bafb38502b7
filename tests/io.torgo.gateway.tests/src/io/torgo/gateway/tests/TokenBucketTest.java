package io.torgo.gateway.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.torgo.gateway.internal.TokenBucket;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The rate limit, on a clock of its own. */
class TokenBucketTest {

    @Test
    void allowsTheBurstThenTheRate() {
        AtomicLong clock = new AtomicLong();
        TokenBucket bucket = new TokenBucket(2, 3, clock::get);
        assertEquals(0, bucket.take());
        assertEquals(0, bucket.take());
        assertEquals(0, bucket.take());
        assertEquals(1, bucket.take());
        clock.addAndGet(500_000_000);
        assertEquals(0, bucket.take());
        assertEquals(1, bucket.take());
    }

    @Test
    void neverHoldsMoreThanTheBurst() {
        AtomicLong clock = new AtomicLong();
        TokenBucket bucket = new TokenBucket(1, 1, clock::get);
        clock.addAndGet(3_600_000_000_000L);
        assertEquals(0, bucket.take());
        assertEquals(1, bucket.take());
    }
}
