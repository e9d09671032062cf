using StoryBot.Answering;
using StoryBot.Answering.Layers;

namespace StoryBot.Tests.Fakes;

/// <summary>One vector for each sentence, all alike; counts what it is given, and judges quotes as it is told.</summary>
internal sealed class FakeEmbedder : IPassageEmbedder
{
    // The encoder takes as long for a word as for as many characters.
    private const int Shortest = 40;

    private int passages;
    private int characters;
    private int judged;

    public string Version => "fake";

    public int Passages => passages;

    /// <summary>What was encoded, headings included.</summary>
    public int Characters => characters;

    /// <summary>How many quotes were judged.</summary>
    public int Judged => judged;

    public Func<Citation, float> Judging { get; init; } = _ => 0;

    public QuestionVectors Embed(string question) => new([.. Enumerable.Repeat(1f, PassageVectors.Width)]);

    public byte[] Embed(Passage passage)
    {
        Interlocked.Increment(ref passages);
        Interlocked.Add(ref characters, Math.Max(Shortest, passage.Text.Length + PassageHeading.Of(passage.Paragraph).Length));
        return [.. Enumerable.Repeat((byte)1, passage.Paragraph.Sentences.Length * PassageVectors.Width)];
    }

    public PassageVectors Read(Passage passage, ReadOnlyMemory<byte> embedded)
    {
        var count = passage.Paragraph.Sentences.Length;
        return new PassageVectors(new LinearMap(embedded, new float[count], new float[count]), [.. Enumerable.Range(0, count + 1)]);
    }

    public JudgedQuote Judge(string question, Citation quote, TextSpan sentence, Genre genre)
    {
        Interlocked.Increment(ref judged);
        return new JudgedQuote(quote.Span, quote.Span, Judging(quote));
    }
}
