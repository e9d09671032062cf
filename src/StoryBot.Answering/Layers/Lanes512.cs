using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StoryBot.Answering.Layers;

/// <summary>Sixteen at a time, on x64 with AVX-512.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<float>>
{
    public static bool IsSupported => Avx512F.IsSupported;

    public static int Width => Vector512<float>.Count;

    public static Vector512<float> Numbers(ref readonly float from, nuint at) => Vector512.LoadUnsafe(in from, at);

    public static Vector512<float> Numbers(ref readonly sbyte from, nuint at) =>
        Avx512F.ConvertToVector512Single(Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(in from, at)));

    public static Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> sum) => Avx512F.FusedMultiplyAdd(left, right, sum);

    public static float Sum(Vector512<float> vector) => Vector512.Sum(vector);
}
