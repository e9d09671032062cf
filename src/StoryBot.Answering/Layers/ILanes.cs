using System.Runtime.Intrinsics;

namespace StoryBot.Answering.Layers;

/// <summary>What a processor can multiply side by side; one implementation for each width.</summary>
/// <typeparam name="TIntegers">Integers of 16 bits, to be multiplied.</typeparam>
/// <typeparam name="TSums">Integers of 32 bits, half as many.</typeparam>
internal interface ILanes<TIntegers, TSums>
    where TIntegers : struct
    where TSums : struct
{
    /// <summary>How many integers of 16 bits a vector holds.</summary>
    static abstract int Width { get; }

    static abstract TIntegers Load(ref readonly short from, nuint at);

    /// <summary>Integers of 8 bits, widened.</summary>
    static abstract TIntegers Load(ref readonly sbyte from, nuint at);

    static abstract void Store(TIntegers vector, ref short into);

    /// <summary>Two neighbours, over and over.</summary>
    static abstract TIntegers Repeat(ref readonly short from, nuint at);

    /// <summary>Adds to each sum the products of two neighbours.</summary>
    static abstract TSums MultiplyAdd(TIntegers left, TIntegers right, TSums sums);

    static abstract int Sum(TSums sums);

    /// <summary>The sum of each of the four.</summary>
    static abstract Vector128<int> Sum(TSums first, TSums second, TSums third, TSums fourth);

    /// <summary>Adds each sum as a number, times the scale of all and its own, to what is there.</summary>
    static abstract void Add(TSums sums, float scale, ref readonly float scales, ref float into, nuint at);
}
