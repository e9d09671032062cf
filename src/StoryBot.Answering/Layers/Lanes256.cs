using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StoryBot.Answering.Layers;

/// <summary>Eight at a time, on x64 with AVX2 and FMA.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<float>>
{
    public static bool IsSupported => Avx2.IsSupported && Fma.IsSupported;

    public static int Width => Vector256<float>.Count;

    public static Vector256<float> Numbers(ref readonly float from, nuint at) => Vector256.LoadUnsafe(in from, at);

    public static Vector256<float> Numbers(ref readonly sbyte from, nuint at)
    {
        var eight = Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in from), at)));
        return Avx.ConvertToVector256Single(Avx2.ConvertToVector256Int32(Vector128.CreateScalarUnsafe(eight).AsSByte()));
    }

    public static Vector256<float> MultiplyAdd(Vector256<float> left, Vector256<float> right, Vector256<float> sum) => Fma.MultiplyAdd(left, right, sum);

    public static float Sum(Vector256<float> vector) => Vector256.Sum(vector);
}
