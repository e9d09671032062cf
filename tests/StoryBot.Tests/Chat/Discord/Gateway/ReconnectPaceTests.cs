using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat.Discord.Gateway;

namespace StoryBot.Tests.Chat.Discord.Gateway;

public sealed class ReconnectPaceTests
{
    private static readonly GatewayExit Resume = new GatewayExit.Resume("test");
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(50);

    private readonly FakeTimeProvider time = new();

    [Fact]
    public void A_connection_lost_now_and_then_is_resumed_at_once_however_short_it_lived()
    {
        var pace = new ReconnectPace(new Random(7), time);

        for (var loss = 0; loss < 100; loss++)
        {
            Assert.InRange(pace.After(Resume, wasReady: true, TimeSpan.FromSeconds(2)), TimeSpan.Zero, AtOnce);
            time.Advance(TimeSpan.FromSeconds(2.1));
        }
    }

    [Fact]
    public void A_server_that_ends_every_connection_it_takes_is_not_hammered()
    {
        var pace = new ReconnectPace(new Random(7), time);
        var began = time.GetUtcNow();
        var connections = 0;
        for (; time.GetUtcNow() - began < TimeSpan.FromHours(1); connections++)
            time.Advance(pace.After(Resume, wasReady: true, TimeSpan.Zero) + TimeSpan.FromMilliseconds(1));

        Assert.InRange(connections, 100, 1_500);
    }

    [Fact]
    public void A_connection_that_never_came_about_is_backed_off_from() =>
        Assert.InRange(new ReconnectPace(new Random(7), time).After(Resume, wasReady: false, TimeSpan.Zero), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));

    [Fact]
    public void An_invalid_session_waits_a_second_at_least() =>
        Assert.InRange(
            new ReconnectPace(new Random(7), time).After(new GatewayExit.Reidentify("test"), wasReady: true, TimeSpan.FromHours(1)),
            TimeSpan.FromSeconds(1),
            TimeSpan.FromSeconds(5));
}
