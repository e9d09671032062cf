using StoryBot.Simulators;
using StoryBot.Simulators.Faults;

namespace StoryBot.Tests.EndToEnd;

/// <summary>The quick rows of the fault matrix (docs/faults.md), each for a few seconds.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("journal locked", "journal")]
    [InlineData("Discord's network cut", "discord")]
    [InlineData("Discord's token revoked, then a new one in its secret file", "discord")]
    public async Task Amid_questions_nothing_is_lost_or_said_twice_and_health_says_so(string name, string said)
    {
        var fault = FaultList.Named(name);
        Assert.SkipWhen(fault.WhyNot() is not null, fault.WhyNot() ?? "");

        var row = await FaultRun.ExecuteAsync(fault, TimeSpan.FromSeconds(4), BotProcess.Built);

        Assert.True(row.Met, $"{row}\n{string.Join('\n', row.Log)}");
        Assert.Contains(said, row.Health, StringComparison.Ordinal);
    }
}
