using StoryBot.Answering.Articles;
using StoryBot.Answering.Embedding;

namespace StoryBot.Tests.Embedding;

public sealed class EncoderTests
{
    // Rounding the weights to bytes moves a number by this much; they are of the size of 1.
    private const float Rounding = 0.06f;

    // The first numbers of the first three words, from the published model run by ONNX Runtime 1.31.
    [Fact]
    public void It_gives_what_the_published_model_gives()
    {
        Assert.SkipWhen(EncoderWeights.Shipped is null, "built without the encoder");
        float[][] published =
        [
            [-0.3754f, 0.5746f, 0.0170f, -0.0931f, -0.4646f, -0.0203f],
            [0.4270f, 0.8235f, 0.2993f, -0.4957f, 0.2520f, -0.2484f],
            [-0.2563f, 0.5975f, 0.2345f, 0.1678f, -0.0763f, 0.0662f],
        ];
        var encoder = new Encoder(EncoderWeights.Shipped!);

        using var encoded = encoder.Encode(encoder.Tokenizer.Cut("Who signed the agreement?").AsSpan());
        var given = encoded.Span.ToArray();

        for (var word = 0; word < published.Length; word++)
        {
            Assert.All(published[word].Index(), number => Assert.Equal(number.Item, given[(word * Encoder.Width) + number.Index], Rounding));
        }
    }

    [Fact]
    public void Vectors_of_a_passage_are_read_back_for_each_of_its_sentences()
    {
        Assert.SkipWhen(TextEmbedder.Shipped is null, "built without the encoder");
        var passage = TextArticle.Of("a.txt", "A", "Two leaders met. They signed an agreement about the border.").Passages.Single();

        var read = TextEmbedder.Shipped!.Read(passage, TextEmbedder.Shipped.Embed(passage));

        Assert.Equal(2, read.Sentences);
        Assert.Equal([0, 4, 12], read.Starts);
    }

    [Fact]
    public void Vectors_of_another_passage_are_refused()
    {
        Assert.SkipWhen(TextEmbedder.Shipped is null, "built without the encoder");
        var passages = TextArticle.Of("a.txt", "A", "Two leaders met.\n\nThey signed.").Passages.ToArray();

        Assert.Throws<InvalidDataException>(() => TextEmbedder.Shipped!.Read(passages[1], TextEmbedder.Shipped.Embed(passages[0])));
    }
}
