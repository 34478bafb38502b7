package io.torgo.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrincipalsTest {

    private static void covers(boolean expected, String pattern, String name) {
        assertEquals(expected, Principals.covers(pattern, name), pattern + " " + name);
    }

    @Test
    void aStarStandsForAnyRunOfCharacters() {
        covers(true, "user://local", "user://local");
        covers(false, "user://local", "user://local2");
        covers(true, "*", "user://local");
        covers(true, "user://*", "user://");
        covers(false, "user://*", "users://x");
        covers(true, "agent://*/reader", "agent://a/b/reader");
        covers(false, "agent://*/reader", "agent://reader");
        covers(true, "a*b*c", "axxbyyc");
        covers(false, "a*b*c", "axxcyyb");
        covers(false, "ab*ba", "aba");
        covers(true, "a**c", "ac");
    }

    @Test
    void whoeverTakesPartIsGranted() {
        List<String> gateway = List.of("gateway://site-*");
        assertEquals(true, Principals.grants(List.of("gateway://site-7"), "user://a", gateway));
        assertEquals(true, Principals.grants(List.of("gateway://*"), "user://a", gateway));
        assertEquals(true, Principals.grants(List.of("x://y", "user://*"), "user://a", gateway));
        assertEquals(false, Principals.grants(List.of("gateway://other"), "user://a", gateway));
        assertEquals(false, Principals.grants(List.of(), "user://a", gateway));
        assertEquals(true, Principals.grants(List.of("*"), "user://a", gateway));
    }
}
