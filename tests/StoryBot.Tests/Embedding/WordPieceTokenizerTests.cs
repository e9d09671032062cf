using CsCheck;
using StoryBot.Answering.Embedding;

namespace StoryBot.Tests.Embedding;

public sealed class WordPieceTokenizerTests
{
    private static readonly string[] Vocabulary = ["[UNK]", "sign", "##ed", "un", "##aff", "##able", "jose", ".", ","];

    private static readonly WordPieceTokenizer Small = new(string.Join('\n', Vocabulary));

    [Theory]
    [InlineData("signed", "sign ##ed")]
    [InlineData("Signed.", "sign ##ed .")]
    [InlineData("unaffable", "un ##aff ##able")]
    [InlineData("  José,  sign ", "jose , sign")]
    [InlineData("unsigned sign", "[UNK] sign")]
    [InlineData("\uFEFFsi\u00ADgned\u200B. \u2060 sign", "sign ##ed . sign")]
    [InlineData("", "")]
    public void Words_are_cut_into_the_longest_pieces_known(string text, string pieces) =>
        Assert.Equal(pieces, string.Join(' ', Small.Cut(text).Select(id => Vocabulary[id])));

    // The ids are those that an independent implementation (Microsoft.ML.Tokenizers 2.0.1) gives for the same vocabulary.
    [Fact]
    public void The_vocabulary_that_ships_gives_the_ids_the_model_was_trained_on()
    {
        Assert.SkipWhen(EncoderWeights.Shipped is null, "built without the encoder");

        Assert.Equal(
            [5558, 2777, 1015, 1010, 3156, 3629, 2006, 9857, 1025, 1000, 14477, 4246, 8551, 3085, 1000, 5366, 4694, 1005, 1056, 6936, 1012],
            EncoderWeights.Shipped!.Tokenizer.Cut("Trejo met 1,500 troops on Tuesday; \"unaffordable\" costs weren't discussed.").SkipWhile(id => id != 5558));
    }

    [Fact]
    public void Any_text_at_all_is_cut() => Gen.String.Sample(text => Assert.All(Small.Cut(text), id => Assert.InRange(id, 0, Vocabulary.Length - 1)));
}
