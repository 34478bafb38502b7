/** Hand-written stand-ins for the platform's services, for tests of whatever talks to a gateway. */
package io.torgo.gateway.fakes;
