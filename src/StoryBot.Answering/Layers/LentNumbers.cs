using System.Buffers;

namespace StoryBot.Answering.Layers;

/// <summary>Room for numbers that is lent and not allocated: to think a question over takes a megabyte of it. What stands there at first means nothing.</summary>
internal readonly ref struct LentNumbers : IDisposable
{
    private readonly float[] lent;

    public LentNumbers(int length)
    {
        lent = ArrayPool<float>.Shared.Rent(length);
        Span = lent.AsSpan(0, length);
    }

    private LentNumbers(float[] lent, Span<float> span)
    {
        this.lent = lent;
        Span = span;
    }

    public Span<float> Span { get; }

    /// <summary>A part of it, which is given back in its stead.</summary>
    public LentNumbers Part(Range range) => new(lent, Span[range]);

    public void Dispose() => ArrayPool<float>.Shared.Return(lent);
}
