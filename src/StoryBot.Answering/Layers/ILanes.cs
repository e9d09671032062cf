namespace StoryBot.Answering.Layers;

/// <summary>What a processor can multiply side by side; one implementation for each width.</summary>
internal interface ILanes<TVector>
    where TVector : struct
{
    /// <summary>How many numbers a vector holds.</summary>
    static abstract int Width { get; }

    static abstract TVector Numbers(ref readonly float from, nuint at);

    /// <summary>Small integers as numbers.</summary>
    static abstract TVector Numbers(ref readonly sbyte from, nuint at);

    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector sum);

    static abstract float Sum(TVector vector);
}
