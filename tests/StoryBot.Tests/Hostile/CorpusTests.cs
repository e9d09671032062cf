using StoryBot.Tests.Hostile.Corpus;

namespace StoryBot.Tests.Hostile;

public sealed class CorpusTests
{
    [Fact]
    public void There_are_two_hundred_hostile_cases_and_more()
    {
        var cases = HostileTexts.All.Distinct().Count() + HostileCases.Count;

        TestContext.Current.TestOutputHelper!.WriteLine($"{cases} hostile cases, {HostileTexts.All.Count} of them texts for every door");
        Assert.True(cases >= 200, $"{cases}");
        Assert.Equal(HostileTexts.All.Count, HostileTexts.All.Distinct().Count());
    }
}
