using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat.Discord.Rest;

namespace StoryBot.Tests.Chat.Discord.Rest;

public sealed class InvalidRequestGuardTests
{
    private readonly FakeTimeProvider time = new();

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_clock_that_is_moved_neither_prolongs_nor_ends_the_window_of_refusals(int hours)
    {
        var clock = new MovedClock(time);
        var guard = new InvalidRequestGuard(1, clock);
        var call = new RestCall(HttpMethod.Get, "gateway/bot") { Route = "gateway/bot" };
        guard.Note(call, 429, new RestError.HeldBack());
        clock.Moved = TimeSpan.FromHours(hours);

        time.Advance(TimeSpan.FromMinutes(9));
        Assert.IsType<RestError.HeldBack>(guard.Objection(call));

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(guard.Objection(call));
    }
}
