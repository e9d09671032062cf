using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StoryBot.Answering.Layers;

/// <summary>Four at a time, on every processor.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<float>>
{
    public static int Width => Vector128<float>.Count;

    public static Vector128<float> Numbers(ref readonly float from, nuint at) => Vector128.LoadUnsafe(in from, at);

    public static Vector128<float> Numbers(ref readonly sbyte from, nuint at)
    {
        var four = Unsafe.ReadUnaligned<int>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in from), at)));
        return Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalarUnsafe(four).AsSByte())));
    }

    public static Vector128<float> MultiplyAdd(Vector128<float> left, Vector128<float> right, Vector128<float> sum) => Vector128.MultiplyAddEstimate(left, right, sum);

    public static float Sum(Vector128<float> vector) => Vector128.Sum(vector);
}
