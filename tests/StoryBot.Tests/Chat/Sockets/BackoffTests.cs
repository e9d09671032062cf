using StoryBot.Chat.Sockets;

namespace StoryBot.Tests.Chat.Sockets;

public sealed class BackoffTests
{
    [Fact]
    public void Every_wait_lies_between_half_of_its_ceiling_and_the_ceiling_and_it_never_ends()
    {
        var waits = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60), new Random(7)).Take(2_000).ToArray();

        var ceiling = 1.0;
        foreach (var wait in waits)
        {
            Assert.InRange(wait.TotalSeconds, ceiling / 2, ceiling);
            ceiling = Math.Min(ceiling * 2, 60);
        }

        Assert.True(waits.Distinct().Count() > 1_000, "the waits are jittered");
    }
}
