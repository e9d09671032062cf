using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StoryBot.Answering.Layers;

/// <summary>Sixteen at a time, on x64 with AVX2.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<short>, Vector256<int>>
{
    public static bool IsSupported => Avx2.IsSupported;

    public static int Width => Vector256<short>.Count;

    public static Vector256<short> Load(ref readonly short from, nuint at) => Vector256.LoadUnsafe(in from, at);

    public static Vector256<short> Load(ref readonly sbyte from, nuint at) => Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(in from, at));

    public static void Store(Vector256<short> vector, ref short into) => vector.StoreUnsafe(ref into);

    // Not Vector256.Create: the native compiler, which looks for AVX2 only when the program runs, makes four instructions of it.
    public static Vector256<short> Repeat(ref readonly short from, nuint at) =>
        Avx2.BroadcastScalarToVector256(Vector128.CreateScalarUnsafe(Unsafe.As<short, int>(ref Unsafe.Add(ref Unsafe.AsRef(in from), at)))).AsInt16();

    public static Vector256<int> MultiplyAdd(Vector256<short> left, Vector256<short> right, Vector256<int> sums) =>
        Avx2.Add(sums, Avx2.MultiplyAddAdjacent(left, right));

    public static int Sum(Vector256<int> sums) => Vector256.Sum(sums);

    public static Vector128<int> Sum(Vector256<int> first, Vector256<int> second, Vector256<int> third, Vector256<int> fourth)
    {
        var both = Avx2.HorizontalAdd(Avx2.HorizontalAdd(first, second), Avx2.HorizontalAdd(third, fourth));
        return both.GetLower() + both.GetUpper();
    }

    public static void Add(Vector256<int> sums, float scale, ref readonly float scales, ref float into, nuint at) =>
        (Vector256.LoadUnsafe(ref into, at) + (Vector256.ConvertToSingle(sums) * scale * Vector256.LoadUnsafe(in scales, at))).StoreUnsafe(ref into, at);
}
