using StoryBot.Answering.Reading.Decisions;

namespace StoryBot.Tests.Reading.Decisions;

public sealed class ConfidenceWeightsTests
{
    [Theory]
    [InlineData("confidence-encyclopedia-weights.txt")]
    [InlineData("confidence-encyclopedia-weights-by-words.txt")]
    [InlineData("confidence-news-weights.txt")]
    [InlineData("confidence-news-weights-by-words.txt")]
    public void What_ships_was_learned_for_every_feature(string file)
    {
        var learned = File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "src/StoryBot.Answering/Reading/Decisions", file))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ')[0]);

        Assert.Equal([ConfidenceWeights.AlwaysName, .. ReadingFeatures.Names], learned);
    }
}
