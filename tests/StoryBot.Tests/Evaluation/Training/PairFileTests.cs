using StoryBot.Answering;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Pairs;

namespace StoryBot.Tests.Evaluation.Training;

public sealed class PairFileTests
{
    [Fact]
    public void Pairs_are_read_as_they_were_written()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "pairs.jsonl");
        QuotePairExample[] pairs =
        [
            new(3, "Who?", "Guests", "Ann \"Bo\" came.\nShe left.", new TextSpan(0, 14), new TextSpan(0, 3), 1),
            new(null, "Why?", "", "Rain fell.", new TextSpan(0, 10), null, 0.5f),
        ];

        PairFile.Write(path, pairs);

        Assert.Equal(pairs, PairFile.Read(path));
        Assert.Equal([true, false], PairFile.Read(path).Select(pair => pair.IsRight));
    }

    [Fact]
    public void A_line_that_is_no_pair_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "pairs.jsonl");
        PairFile.Write(path, [new(3, "Who?", "Guests", "Ann came.", new TextSpan(0, 9), new TextSpan(0, 3), 1)]);
        File.AppendAllText(path, "{\"question\":");

        var refusal = Assert.Throws<BadSetException>(() => PairFile.Read(path));

        Assert.Contains("line 2", refusal.Message, StringComparison.Ordinal);
    }
}
